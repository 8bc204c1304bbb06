import type {} from 'samplan/react';
import type { SamplanEventMap } from 'samplan';

type Chosen = SamplanEventMap['samplan-select']['detail'];

interface Props {
  plans: string | undefined;
  chosen: Chosen;
  filter: string;
  onChoose: (chosen: Chosen) => void;
  onFilter: (text: string) => void;
}

/** The widgets are controlled: they show what they are given, and say what the user wants. */
export function Planning({ plans, chosen, filter, onChoose, onFilter }: Props) {
  const common = { plans, now: '2026-05-11T10:45' };
  return (
    <>
      <samplan-timeline
        {...common}
        filter={filter}
        onsamplan-filter={({ detail }) => onFilter(detail.text)}
        onsamplan-select={({ detail }) => onChoose(detail)}
      />
      <samplan-plans {...common} onsamplan-select={({ detail }) => onChoose(detail)} />
      <samplan-plan {...common} planId={chosen.planId} selected={chosen.itemId} section={chosen.section} />
    </>
  );
}
