export { deviceKeyText } from '#domain/room/fields.ts';
export { type Drawing, drawing, drawingSize, type Signature, signature } from '#domain/tables/signature.ts';
