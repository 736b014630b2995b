import { tileNames, type BoardLayout, type Tile, type TileName } from '@shared/api/board';

/** Tiles that are not on the board. */
export const hidden = ({ tiles }: BoardLayout): TileName[] => tileNames.filter((name) => !tiles.some(({ tile }) => tile === name));

/** The tile so many places later, or earlier; never beyond an end. */
export function moved(layout: BoardLayout, name: TileName, by: number): BoardLayout {
  const at = placeOf(layout, name);
  const to = Math.min(layout.tiles.length - 1, Math.max(0, at + by));
  return at < 0 ? layout : put(layout, at, to);
}

/** The tile in the place where another one is. */
export function placed(layout: BoardLayout, name: TileName, onto: TileName): BoardLayout {
  const at = placeOf(layout, name);
  const to = placeOf(layout, onto);
  return at < 0 || to < 0 ? layout : put(layout, at, to);
}

export const changed = (layout: BoardLayout, name: TileName, change: Partial<Tile>): BoardLayout => ({
  ...layout,
  tiles: layout.tiles.map((each) => (each.tile === name ? { ...each, ...change } : each)),
});

export const without = (layout: BoardLayout, name: TileName): BoardLayout => ({
  ...layout,
  tiles: layout.tiles.filter(({ tile }) => tile !== name),
});

export const shown = (layout: BoardLayout, name: TileName): BoardLayout => ({
  ...without(layout, name),
  tiles: [...without(layout, name).tiles, { tile: name, size: 'small', form: 'table' }],
});

/** The tile after this one, else the one before. */
export function beside(layout: BoardLayout, name: TileName): TileName | undefined {
  const at = placeOf(layout, name);
  return (layout.tiles[at + 1] ?? layout.tiles[at - 1])?.tile;
}

export const placeOf = ({ tiles }: BoardLayout, name: TileName) => tiles.findIndex(({ tile }) => tile === name);

function put(layout: BoardLayout, at: number, to: number): BoardLayout {
  const tiles = [...layout.tiles];
  tiles.splice(to, 0, ...tiles.splice(at, 1));
  return { ...layout, tiles };
}
