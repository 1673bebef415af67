// An example page: a host page like any other, with nothing but the element.
import '../index.ts';
