// `samplan/react` and its like hold types and nothing that runs.
export {};
