/** A text in double quotes, as JSON, Python, R and JavaScript all read it. */
export const quoted = (text: string): string => JSON.stringify(text);

/** A text in single quotes for a POSIX shell: nothing in it is expanded. */
export const shell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A text in single quotes for SQL. */
export const sql = (text: string): string => `'${text.replaceAll("'", "''")}'`;
