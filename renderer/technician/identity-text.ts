import type { Device } from "./api.ts";

type Identity = NonNullable<Device["identity"]>;

function hexId(id: number): string {
	return id.toString(16).padStart(4, "0");
}

/** What a device says of itself, in one line; null where it says nothing. */
export function identityText(identity: Identity): string | null {
	const { manufacturer, product, vendorId, productId, serialNumber } = identity;
	const ids =
		vendorId === undefined
			? undefined
			: `${hexId(vendorId)}:${productId === undefined ? "" : hexId(productId)}`;
	const known = [manufacturer, product, ids, serialNumber].filter(
		(each) => each !== undefined && each !== "",
	);
	return known.length === 0 ? null : known.join(" · ");
}
