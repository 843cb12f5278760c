/** Removes the builds of this edition that were kept before; other caches on the host are not ours. */
export async function removeOldBuilds(prefix: string, current: string): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== current).map((name) => caches.delete(name)),
  )
}
