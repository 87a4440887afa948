/** Which files of a fixture's context are sent: all that its ignore file leaves in. */
export function walkRules(ignoreText: string | undefined): (path: string) => boolean {
  if (ignoreText === undefined) return () => true;
  const rules = ignoreText.split('\n').filter((l) => l.trim() !== '');
  return (path) => !rules.some((r) => path === r || path.startsWith(`${r}/`));
}
