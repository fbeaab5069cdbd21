export {
  type Drawing,
  deviceKeyText,
  drawing,
  drawingSize,
  type Signature,
  signature,
} from '#domain/room/fields.ts';
