export async function tryOut(): Promise<void> {}
