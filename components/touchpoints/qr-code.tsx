import { encode } from 'uqr';

/** A QR code as one drawing, with the quiet margin of four modules that ISO/IEC 18004 asks for. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const margin = 4;
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const span = size + 2 * margin;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      data-text={text}
      viewBox={`${-margin} ${-margin} ${span} ${span}`}
      shapeRendering="crispEdges"
    >
      <rect x={-margin} y={-margin} width={span} height={span} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
