/** Tags as they are typed, parted by commas, each once. */
export const tagsIn = (typed: string): string[] => [...new Set(typed.split(',').map((tag) => tag.trim()).filter((tag) => tag !== ''))];
