/** The environment of PostgreSQL's programs: ours without the variables that would steer them elsewhere. */

/** Messages are in English, because a failed start is explained from them. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (!name.startsWith('PG') && !name.startsWith('LC_') && name !== 'NODE_OPTIONS')
      environment[name] = value
  }
  environment.LC_ALL = 'C'
  return environment
}
