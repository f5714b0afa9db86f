import type { Certificate } from "../certificate/certificate.ts";
import type {
	HashName,
	SignatureAlgorithm,
} from "../keys/signature-algorithm.ts";

/** One signature over the content (RFC 5652 §5.3). */
export interface SignerInfo {
	/** How the signer's certificate is named. */
	readonly signer:
		| {
				readonly kind: "issuer";
				readonly issuer: string;
				readonly serial: string;
		  }
		| { readonly kind: "keyId"; readonly keyId: string };
	readonly digest: HashName;
	readonly algorithm: SignatureAlgorithm;
	readonly signature: Uint8Array;
	readonly attributes: {
		/** As a SET OF in DER: exactly the bytes under the signature (RFC 5652 §5.4). */
		readonly signedBytes: Uint8Array;
		readonly contentType: string;
		readonly messageDigest: Uint8Array;
		/** `YYYY-MM-DDTHH:MM:SSZ`, the signer's own word; null when not stated. */
		readonly signingTime: string | null;
	} | null;
}

/** A CMS message that carries its content: master lists and the EF.SOD of chips. */
export interface SignedData {
	/** Dotted decimal. */
	readonly contentType: string;
	readonly content: Uint8Array;
	/** As carried inside: nothing is trusted because it is here. */
	readonly certificates: readonly Certificate[];
	/** Certificates that did not read. */
	readonly unreadCertificates: number;
	readonly signers: readonly SignerInfo[];
}
