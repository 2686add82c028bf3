// A function bound 100,000 times.
// exercise: 01-gradf
// points: 0

let deep: any = () => [1, 2, 3];
for (let i = 0; i < 1e5; i += 1) deep = deep.bind(null);
export const gradf = deep;
