/** A saved view as menus and lists show it. */
export type ShownView = {
  id: string;
  name: string;
  address: string;
  isShared: boolean;
  isOwn: boolean;
  /** Whether the reader sees it first after signing in. */
  isDefault: boolean;
  ownerName: string | null;
};

/** A path that this page can be kept under, and what it is called if nobody says otherwise. */
export type KeptPage = { address: string; name: string };
