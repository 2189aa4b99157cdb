/**
 * What is put into another page so that it shows a view there.
 *
 * @param href the link of the frame
 */
export function frameCode(href: string, title: string): string {
  const quoted = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${href}?embed=true" title="${quoted}" width="100%" height="720" style="border:0" loading="lazy"></iframe>`;
}
