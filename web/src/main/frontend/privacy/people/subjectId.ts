const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is a person's id, which may stand in an address. */
export const isId = (text: string): boolean => uuid.test(text.trim());
