// Area codes people of the sandbox live in: all zones of the US, and several codes that straddle two of them.

export const areaCodes = {
  eastern: '207 212 215 216 302 304 305 313 317 401 404 410 413 502 603 617 704 802 803 804 904 919'.split(' '),
  easternAndCentral: '270 423 812 850 906'.split(' '),
  central: '205 219 312 314 402 405 414 501 504 512 515 601 612 615 713 901'.split(' '),
  centralAndMountain: '308 605 701 785'.split(' '),
  mountain: '303 307 406 505 520 602 801 915 928'.split(' '),
  mountainAndPacific: '208 541 775'.split(' '),
  pacific: '206 213 415 503 619 702 916'.split(' '),
  alaska: ['907'],
  hawaii: ['808'],
}
