import { useState } from 'react';

const stories = [
  { id: 1, text: 'John Hegeman leaves Meta.' },
  { id: 2, text: 'Naomi Gleit stays at Meta.' },
  { id: 3, text: 'Guy Rosen speaks for Meta.' },
];

const others = [
  { id: 3, text: 'Guy Rosen spoke for Meta.' },
  { id: 4, text: 'Clara Shih left Meta.' },
  { id: 1, text: 'Nobody leaves.' },
];

/** A front page that changes its stories in place, in order and in number, as news fronts do. */
export function App() {
  const [turn, setTurn] = useState(0);
  const shown = turn % 2 === 0 ? stories : others;
  return (
    <main>
      <button onClick={() => setTurn(turn + 1)}>Turn {turn}</button>
      <p>
        Update {turn}: <b>Mark</b> Zuckerberg runs Meta.
      </p>
      <ul>
        {shown.map(({ id, text }) => (
          <li key={id}>
            {text} <em>{turn}</em>
          </li>
        ))}
      </ul>
      {turn % 3 === 1 && <p>Yann LeCun left Meta.</p>}
    </main>
  );
}
