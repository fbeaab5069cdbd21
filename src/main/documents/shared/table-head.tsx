interface TableHeadProps {
  readonly columns: readonly string[];
  /** The columns of figures after those of words: they stand at the right. */
  readonly figures?: readonly string[];
}

/** The head of a table of a sheet. */
export function TableHead({ columns, figures = [] }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name}>{name}</th>
        ))}
        {figures.map((name) => (
          <th key={name} className="number">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
