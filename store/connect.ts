import Database from "better-sqlite3";

/** AES-256-CBC with an HMAC-SHA-512 per page: a damaged page cannot be read as data. */
export const cipherName = "AES-256-CBC, HMAC-SHA-512 per page";

export interface ConnectOptions {
	/** Hex of the raw 256-bit key: no passphrase derivation, so opening is cheap. */
	readonly keyHex: string;
	readonly readonly?: boolean;
	/** How long a call waits for another connection's lock before `SQLITE_BUSY`. */
	readonly busyTimeoutMs?: number;
}

const cacheKibibytes = 131_072;

/**
 * The settings every connection shares, encrypted or not. `FULL`: a commit has
 * reached the disk before it is reported, so a power cut cannot take back a
 * crossing. Temporary files would not be encrypted: they stay in memory.
 */
export function configure(db: Database.Database): void {
	db.pragma("temp_store = MEMORY");
	db.pragma(`cache_size = -${cacheKibibytes}`);
	if (!db.readonly) {
		db.pragma("journal_mode = WAL");
		db.pragma("journal_size_limit = 16777216");
	}
	db.pragma("synchronous = FULL");
	db.pragma("foreign_keys = ON");
}

/**
 * Opens an encrypted database file. Throws SQLite's error: `failureOf` names it.
 * A file that is not there is created unless `readonly`.
 */
export function connect(
	path: string,
	{ keyHex, readonly = false, busyTimeoutMs = 5000 }: ConnectOptions,
): Database.Database {
	if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new Error("key is not 32 bytes");
	const db = new Database(path, {
		readonly,
		fileMustExist: readonly,
		timeout: busyTimeoutMs,
	});
	try {
		db.pragma("cipher = 'sqlcipher'");
		db.pragma("legacy = 4");
		db.pragma(`key = "x'${keyHex}'"`);
		configure(db);
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}
