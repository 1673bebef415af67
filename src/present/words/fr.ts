// What a presentation says in French.
import type { PresentWords } from '../words.ts';

/** French. */
export const words: PresentWords = {
  steps: 'Toutes les étapes',
  presenterWindow: 'Fenêtre du présentateur',
  notes: 'Notes',
  notesSeen: 'Toute personne qui voit cet écran peut lire ces notes. N ou Échap les masque.',
  noNotes: 'Pas de notes pour cette étape.',
  fullScreen: 'Plein écran',
  black: 'Écran noir',
  white: 'Écran blanc',
  spotlight: 'Projecteur',
  uncovered: 'L’étape est de nouveau visible',
  pressEnter: 'Étape # : appuyez sur Entrée',
  blocked:
    'Le navigateur n’a pas laissé s’ouvrir la fenêtre du présentateur. Autorisez les fenêtres surgissantes pour cette page, ou affichez les notes ici.',
  notesHere: 'Afficher les notes ici',
  lostTouch: 'La fenêtre du présentateur n’est plus reliée. Rouvrez-la avec P.',
  nextStep: 'Étape suivante',
  lastStep: 'C’est la dernière étape.',
  question: 'Question',
  answer: 'Réponse',
  clock: 'Heure',
  elapsed: 'Temps écoulé',
  fromZero: 'Compter à partir de zéro',
  audienceGone:
    'La fenêtre du public a été fermée ou se recharge. Si rien ne change, rouvrez la frise et présentez-la : elle reprend où elle en était.',
  openAgain: 'Rouvrir la frise',
  forth: 'Étape suivante, ou la réponse',
  back: 'Étape précédente',
  ends: 'Première étape, dernière étape',
  byNumber: 'Aller à une étape par son numéro',
};
