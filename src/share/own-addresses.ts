// Where the files lie that other pages need: beside this script, if that is where they are made to lie. Never elsewhere.

/** Addresses for code in other pages. `isKnown` is false for a mere name, to be put beside that page. */
export interface OwnAddress {
  readonly href: string;
  readonly isKnown: boolean;
}

// Of the file that this code ends up in. The standalone build puts it into a folder beside the script, the site into one
// beside its pages; from anywhere else nothing is known.
const OWN = import.meta.url;

/** Address of the script that defines the element. */
export function scriptAddress(): OwnAddress {
  if (import.meta.env.MODE !== 'standalone') return { href: 'cited-timeline.js', isKnown: false };
  return known(OWN.endsWith('.iife.js') ? '../cited-timeline.iife.js' : '../cited-timeline.js');
}

/** Address of the page for frames. */
export function framePageAddress(): OwnAddress {
  switch (import.meta.env.MODE) {
    case 'standalone':
    case 'site':
      return known('../embed.html');
    case 'development':
      return known('../../embed.html');
    default:
      return { href: 'embed.html', isKnown: false };
  }
}

function known(path: string): OwnAddress {
  const { href, protocol } = new URL(path, OWN);
  // What lies on a disk is nowhere for others.
  return /^https?:$/.test(protocol)
    ? { href, isKnown: true }
    : { href: path.replace(/^(\.\.\/)+/, ''), isKnown: false };
}
