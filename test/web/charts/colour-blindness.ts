/** A colour in linear light, red, green and blue from 0 to 1. */
type Linear = readonly [number, number, number];

/**
 * What people without one kind of cone see, as matrices over linear red, green and blue, severity
 * 1.0. Source: Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of
 * Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009),
 * table 1 of https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html.
 */
export const DEFICIENCIES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;
export type Deficiency = keyof typeof DEFICIENCIES;

/** `#0b3c5d` in linear light (IEC 61966-2-1, as WCAG 2.2 writes it). */
export function linearOf(colour: string): Linear {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** The same colour as somebody with that deficiency sees it. */
export function seenWith(deficiency: Deficiency, [r, g, b]: Linear): Linear {
  const [red, green, blue] = DEFICIENCIES[deficiency].map(([x, y, z]) =>
    Math.min(1, Math.max(0, x * r + y * g + z * b)),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Relative luminance (WCAG 2.2). */
export function luminance([r, g, b]: Linear): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** CIE 1976 L*a*b* of a colour under D65 (CIE 15). */
function labOf([r, g, b]: Linear): readonly [number, number, number] {
  const xyz = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ];
  const [x = 0, y = 0, z = 0] = xyz.map((t) =>
    t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours are, CIE 1976 (CIE 15): about 2.3 is the least that people notice. */
export function apart(one: Linear, other: Linear): number {
  const [a, b] = [labOf(one), labOf(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
