/** How a client reaches the database, in the form that the client library takes. */

/** `host` is the folder of a socket, or 127.0.0.1. */
export type DatabaseConnection = {
  host: string
  port: number
  user: string
  password: string
  database: string
}
