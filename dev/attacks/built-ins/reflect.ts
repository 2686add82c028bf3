// Replaces what the grader may use to construct and call.
// exercise: 01-gradf
// points: 0

Reflect.construct = (() => ({ data: 1 })) as any;
Reflect.apply = (() => 1) as any;
Function.prototype.call = function () { return 1; } as any;
String.prototype.slice = () => 'forged';
export function gradf(a: number, b: number, c: number): any {
  return [1, 2, 3];
}
