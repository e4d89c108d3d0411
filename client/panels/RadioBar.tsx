import { useId, type ReactNode } from "react";

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  /** Further classes: `radio-bar-wide` fills the room there is. */
  readonly className?: string;
}

/**
 * One of a few, side by side: radio buttons of the browser. The component library's measures itself when it is put up, so that the browser must
 * style and lay out the whole page in that task.
 */
export function RadioBar<Value extends string>({ label, value, onChange, data, className = "" }: Props<Value>): ReactNode {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={`radio-bar ${className}`}>
      {data.map((each) => (
        <label key={each.value}>
          <input type="radio" name={name} checked={each.value === value} onChange={() => onChange(each.value)} />
          <span>{each.label}</span>
        </label>
      ))}
    </div>
  );
}
