/** Dutch names of the signs that people use most, the first one shown; all others go by their English name. */
export const dutchNames: Record<string, string> = {
  '🤝': 'handdruk afgesproken', '👍': 'duim_omhoog duim goed', '👎': 'duim_omlaag', '👏': 'applaus klappen', '🙏': 'dank bedankt handen', '💪': 'spierballen sterk', '👋': 'zwaaien hallo', '🙌': 'hoera handen_omhoog',
  '👌': 'prima ok_hand', '✋': 'hand stop', '☝️': 'vinger_omhoog', '👉': 'wijs_rechts', '👈': 'wijs_links', '👀': 'ogen kijken', '🗣️': 'spreken praten', '👂': 'oor luisteren', '🧠': 'brein nadenken', '❤️': 'hart liefde',
  '💙': 'blauw_hart', '💚': 'groen_hart', '💛': 'geel_hart', '🧡': 'oranje_hart', '💔': 'gebroken_hart', '😀': 'lach blij', '😃': 'grote_lach', '😄': 'lachende_ogen', '😁': 'grijns', '😂': 'huilen_van_het_lachen', '🙂': 'glimlach',
  '😉': 'knipoog', '😊': 'blozen tevreden', '😍': 'verliefd', '😎': 'zonnebril stoer', '🤔': 'denken hmm', '😐': 'neutraal', '😕': 'verward', '😟': 'bezorgd', '😢': 'verdrietig', '😭': 'huilen', '😠': 'boos', '😡': 'woedend',
  '😱': 'schrik', '😮': 'verbaasd', '😴': 'slapen', '🤯': 'ontploft_hoofd', '🤷': 'schouders_ophalen geen_idee', '🤦': 'hand_voor_hoofd', '🙈': 'aapje niet_kijken', '🎉': 'feest gefeliciteerd', '🎊': 'confetti', '🥳': 'feestneus',
  '🎂': 'taart verjaardag', '🎁': 'cadeau', '🏆': 'beker gewonnen', '🥇': 'goud eerste', '⭐': 'ster', '🌟': 'stralende_ster', '✨': 'glitter', '🔥': 'vuur heet', '💡': 'idee lamp', '✅': 'vinkje klaar', '✔️': 'vink', '❌': 'kruis fout',
  '❓': 'vraagteken vraag', '❗': 'uitroepteken', '⚠️': 'let_op waarschuwing', '⛔': 'verboden', '🚫': 'niet_doen', '🛑': 'stopbord', '💯': 'honderd', '➕': 'plus', '➖': 'min', '➡️': 'pijl_rechts', '⬅️': 'pijl_links', '⬆️': 'pijl_omhoog', '⬇️': 'pijl_omlaag',
  '📌': 'punaise', '📎': 'paperclip bijlage', '📝': 'notitie verslag', '📄': 'document', '📚': 'boeken', '📖': 'boek lezen', '📅': 'agenda kalender', '🗓️': 'planning', '⏰': 'wekker', '⏳': 'zandloper wachten', '🕐': 'klok', '📢': 'omroepen mededeling',
  '📣': 'megafoon', '🔔': 'bel melding', '📞': 'telefoon bellen', '📧': 'mail', '✉️': 'brief', '📬': 'brievenbus', '💬': 'tekstballon gesprek', '🗳️': 'stembus stemmen', '⚖️': 'weegschaal recht', '🏛️': 'stadhuis bestuur', '🏘️': 'wijk huizen dorp',
  '🏠': 'huis', '🏡': 'huis_met_tuin', '🏫': 'school', '⛪': 'kerk', '🌳': 'boom', '🌱': 'kiem groei', '🌷': 'tulp', '🌻': 'zonnebloem', '🌍': 'wereld', '☀️': 'zon', '🌧️': 'regen', '🌈': 'regenboog', '⚡': 'bliksem energie', '💧': 'druppel water',
  '🚲': 'fiets', '🚌': 'bus', '🚆': 'trein', '🚗': 'auto', '🚶': 'wandelen lopen', '👥': 'mensen groep', '👨‍👩‍👧': 'gezin', '🧑‍🌾': 'boer', '🧑‍🏫': 'docent', '🧑‍⚖️': 'rechter', '☕': 'koffie', '🍰': 'gebak', '🍽️': 'eten maaltijd', '🍻': 'proost borrel',
  '💶': 'euro geld', '💰': 'geldzak budget', '📊': 'staafdiagram cijfers', '📈': 'stijgende_lijn', '📉': 'dalende_lijn', '🔍': 'vergrootglas zoeken', '🔑': 'sleutel', '🔒': 'slot dicht', '🔓': 'slot_open', '🔗': 'schakel link', '🧭': 'kompas', '🗺️': 'kaart',
  '🛠️': 'gereedschap', '🧩': 'puzzel', '🎯': 'doel roos', '🚀': 'raket start', '🏁': 'finish', '🚦': 'verkeerslicht', '🇳🇱': 'nederland vlag', '🇪🇺': 'europa',
};
