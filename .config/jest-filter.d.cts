declare const filterForDatabase: (testPaths: readonly string[]) => { readonly filtered: string[] };
export = filterForDatabase;
