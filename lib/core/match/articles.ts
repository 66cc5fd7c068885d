/** Articles that begin an apposition, in the languages of the press that have them; folded. */
export const beginsNoun =
  /^(?:the|an?|le|la|les|l|une?|der|die|das|eine?|el|il|lo|os?|um|uma|de|het|een|den|det|en|et)$/;
