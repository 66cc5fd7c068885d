/** Every name on the sample pages that must be marked, in the order of the text, and whose it is. */
export const englishNames: readonly (readonly [text: string, person: string])[] = [
  ['John Hegeman', 'John Hegeman'],
  ['Andrew Bocking', 'Andrew Bocking'],
  ['Clara Shih', 'Clara Shih'],
  ['Shih', 'Clara Shih'],
  ['Naomi Gleit', 'Naomi Gleit'],
  ['Hegeman', 'John Hegeman'],
  ['Yann LeCun', 'Yann LeCun'],
  ['Alexandr Wang', 'Alexandr Wang'],
  ['Mark Zuckerberg', 'Mark Zuckerberg'],
  ['Wang', 'Alexandr Wang'],
  ['Dan Levy', 'Dan Levy'],
  ['Hegeman', 'John Hegeman'],
  ['Levy', 'Dan Levy'],
  ['Michelle Klein', 'Michelle Klein'],
  ['Klein', 'Michelle Klein'],
  ['Guy Rosen', 'Guy Rosen'],
  ['Mark Zuckerberg', 'Mark Zuckerberg'],
];

export const frenchNames: readonly (readonly [text: string, person: string])[] = [
  ['Andrew Bocking', 'Andrew Bocking'],
  ['John Hegeman', 'John Hegeman'],
  ['Bocking', 'Andrew Bocking'],
  ['Clara Shih', 'Clara Shih'],
  ['Naomi Gleit', 'Naomi Gleit'],
  ['Shih', 'Clara Shih'],
  ['Hegeman', 'John Hegeman'],
  ['Yann Le Cun', 'Yann LeCun'],
  ['Alexandr Wang', 'Alexandr Wang'],
  ['Mark Zuckerberg', 'Mark Zuckerberg'],
  ['Dan Levy', 'Dan Levy'],
  ['Hegeman', 'John Hegeman'],
  ['Levy', 'Dan Levy'],
  ['Michelle Klein', 'Michelle Klein'],
  ['Klein', 'Michelle Klein'],
  ['Guy Rosen', 'Guy Rosen'],
  ['Zuckerberg', 'Mark Zuckerberg'],
];

export const archiveNames: readonly (readonly [text: string, person: string])[] = [
  ['Dan Levy', 'Dan Levy'],
  ['Levy', 'Dan Levy'],
  ['John Hegeman', 'John Hegeman'],
  ['Michelle Klein', 'Michelle Klein'],
  ['Mark Zuckerberg', 'Mark Zuckerberg'],
];
