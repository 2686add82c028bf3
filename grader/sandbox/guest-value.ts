/** A value for the VM: one of its own, by the id that it has there, a plain one, or an array of such values. */
export type GuestValue =
  | { id: number }
  | { plain: number | string | boolean | null | undefined }
  | { elements: readonly GuestValue[] };

/** What `this` is in a call of a function that belongs to nothing. */
export const NO_SELF: GuestValue = { plain: undefined };
