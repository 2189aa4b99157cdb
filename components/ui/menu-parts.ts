import type { Menu } from 'radix-ui/internal';
import { createContext } from 'react';

type Parts = { readonly Item: typeof Menu.Item; readonly Label: typeof Menu.Label };

/** What the items of a menu are made of; it comes with the list that they stand in. */
export const MenuParts = createContext<Parts | null>(null);
