/** What can be focused, clicked and revealed: a node (a card's heading), a row of a card, a link. */
export type Item =
  | { readonly kind: 'node'; readonly key: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: number }
  | { readonly kind: 'link'; readonly key: string };

/** An item's name, for maps and comparisons. */
export function itemId(item: Item): string {
  return item.kind === 'row' ? `row ${item.row} ${item.key}` : `${item.kind} ${item.key}`;
}
