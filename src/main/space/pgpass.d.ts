declare module 'pgpass' {
  /** Answers the password of a connection by the password file of PostgreSQL; undefined where it has none. */
  export default function pgpass(
    connection: {
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly user: string;
    },
    found: (password: string | undefined) => void,
  ): void;
}
