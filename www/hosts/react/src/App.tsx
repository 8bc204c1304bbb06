// Before the first drawing: React sets a property only where the element has it already, else an attribute.
import 'samplan/define.js';
import type { SamplanEventMap } from 'samplan';
import { useEffect, useState } from 'react';
import { Planning } from './Planning';

type Chosen = SamplanEventMap['samplan-select']['detail'];

export function App() {
  const [isShown, setShown] = useState(true);
  const [plans, setPlans] = useState<string>();
  const [chosen, setChosen] = useState<Chosen>({ planId: 'ok-selma' });
  const [filter, setFilter] = useState(location.hash.slice(1));

  useEffect(() => void load().then(setPlans), []);
  useEffect(() => history.replaceState(null, '', `#${filter}`), [filter]);

  return (
    <main>
      <h1>Min planering</h1>
      <button type="button" onClick={() => setShown(!isShown)}>{isShown ? 'Dölj' : 'Visa'}</button>
      {isShown && <Planning {...{ plans, chosen, filter }} onChoose={setChosen} onFilter={setFilter} />}
    </main>
  );
}

async function load() {
  const response = await fetch('selma.json');
  return response.text();
}
