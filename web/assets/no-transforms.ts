// Stands in for parts of Vega that no chart of ours needs: maps are drawn on the server, and nothing is
// laid out by forces, trees or words. They are a fifth of what a browser would load.
export {};
