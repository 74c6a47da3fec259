/** Some rules end with a full stop and some do not; on a page every sentence does. */
export const fullStop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** A sentence begins with a capital, wherever its words came from. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
