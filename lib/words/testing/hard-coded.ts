import { type Node, nodeAt, quasi, type SourceFile, stringOf, walk } from './source-file';

/** Words in the source that a reader would see in English whatever their language. */
export type HardCoded = { readonly line: number; readonly words: string };

/** Attributes whose words nobody reads. */
const silent =
  /^(class(Name)?|\w*Class|style|d|viewBox|points|transform|stroke\w*|auto[A-Z]\w*|name|type|role|rel|href|id|htmlFor|lang|key|mark|variant|tone|icon|phone|align|side|method|action|dir|accept|inputMode|pattern|sandbox|sizes|shapeRendering|textAnchor|dominantBaseline)$/;

/** Calls whose words are for programs, or for whoever reads the log. */
const forPrograms =
  /^(classNames|Error|RangeError|TypeError|RegExp|URL|URLSearchParams|querySelector(All)?|closest|matches|matchMedia|addEventListener|getPropertyValue|fetch|sql|ownHtml|hkdfSync|error|warn)$/;

/** A product, a unit, a formula: the same in every language. */
const international =
  /^[^\p{L}]*(Ergograph|CES|CSAT|NPS|CLV|CSV|XLSX|PDF|PNG|SVG|PPTX|MRR|n|p|pt|Ctrl K|⌘ K)?[^\p{L}]*$/u;

/** Classes, selectors and how a drawing fits: `font-medium text-bad-text`, `.changed tbody tr`, `xMinYMin meet`. */
const forStyles = /^xM[a-z]+YM[a-z]+ |^\.|^[a-z\d.:[\]]+-[^ ]+( [a-z\d.:[\]]+-[^ ]+)*$/;

/** Two words in a row, or one that begins a sentence. */
const looksLikeWords = /\p{L}{2,},? \p{L}{2,}|^\p{Lu}\p{Ll}+(\b|$)/u;

export function hardCodedWords({ text, root }: SourceFile): HardCoded[] {
  const found: HardCoded[] = [];
  const take = (node: Node, words: string) => {
    const line = text.slice(0, node.start).split('\n').length;
    found.push({ line, words: words.trim().replace(/\s+/g, ' ') });
  };
  walk(root, (node, above) => {
    if (isForPrograms(node)) return false;
    const words = seenWords(node, above.at(-1));
    if (words !== null) take(node, words);
    return true;
  });
  return found;
}

/** The words of a node that a reader sees; null if it has none, or none of any one language. */
function seenWords(node: Node, parent: Node | undefined): string | null {
  if (node.type === 'TemplateLiteral') return null;
  if (node.type === 'JSXText') {
    const words = String(node.value);
    return /\p{L}/u.test(words) && !international.test(words) ? words : null;
  }
  const said = node.type === 'TemplateElement' ? withoutTags(quasi(node)) : stringOf(node);
  if (said === null || international.test(said) || forStyles.test(said)) return null;
  return looksLikeWords.test(said) && !isName(node, parent) ? said : null;
}

/** What stands between the tags of HTML, also of those that begin or end in a value. */
function withoutTags(text: string): string {
  return text.replace(/^[^<>]*">|<[/!a-z][^<>]*(>|$)/g, ' ');
}

function isForPrograms(node: Node): boolean {
  if (/^(Import|Export(All|Named)Declaration$|TS)/.test(node.type)) {
    // What is exported holds words; where it comes from does not.
    return !nodeAt(node, 'declaration') && !/^TS(As|Satisfies|NonNull)/.test(node.type);
  }
  if (node.type === 'JSXAttribute') return silent.test(String(nodeAt(node, 'name')?.name));
  if (!/^(Call|New)Expression$/.test(node.type)) return false;
  const callee = nodeAt(node, 'callee');
  return forPrograms.test(String(callee?.name ?? nodeAt(callee, 'property')?.name));
}

/** A directive, what something is called in an object, or what it is compared with. */
function isName(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'ExpressionStatement') return true;
  if (parent?.type === 'BinaryExpression') return /^[!=]==$/.test(String(parent.operator));
  return parent?.type === 'Property' && parent.key === node;
}
