/** Control characters that the framings know (ISO/IEC 646). */
export const SOH = 0x01;
export const STX = 0x02;
export const ETX = 0x03;
export const LF = 0x0a;
export const VT = 0x0b;
export const CR = 0x0d;
export const GS = 0x1d;
