/** Things that rows share and that cost time to make: made when the first row asks, ended when the bench ends. */

export type Resources = {
  /** Returns a function that makes the thing once. `end` is called with it when all rows are done. */
  once<Thing>(make: () => Promise<Thing>, end: (thing: Thing) => Promise<void>): () => Promise<Thing>
  /** Ends what was made, the newest first. */
  endAll(): Promise<void>
}

/** Returns a keeper of shared things. */
export function makeResources(): Resources {
  const ends: (() => Promise<void>)[] = []
  return {
    once(make, end) {
      let made: ReturnType<typeof make> | undefined
      const makeAndKeep = async () => {
        const thing = await make()
        ends.push(() => end(thing))
        return thing
      }
      return () => {
        made ??= makeAndKeep()
        return made
      }
    },
    async endAll() {
      for (const end of ends.reverse()) await end()
    },
  }
}
