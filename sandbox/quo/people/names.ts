// Names to make people from. Nobody here exists.

export const firstNames = (
  'Amara Anders Anneliese Arturo Beatriz Bartholomew Björn Camille Cassius Chioma Chloë Clementine Dashiell Delphine ' +
  'Dmitri Dolores Ebony Eduardo Eleni Elodie Emre Esperanza Étienne Fatima Fergus Florence Frederick Gabriela Gideon ' +
  'Gráinne Gustavo Hana Hector Hiroko Ignatius Imani Ingrid Isadora Jamal Jasper Jerome Joaquín Josephine Juniper ' +
  'Kaito Keisha Kofi Lachlan Leilani Leopold Linnea Lucinda Mahalia Malcolm Marguerite Mateo Mei-Ling Minerva Naomi ' +
  'Nikolai Noor Octavia Odalys Oluwaseun Ottilie Pascal Penelope Priya Quentin Rafael Ramona Reuben Rosalind Rüdiger ' +
  'Saoirse Sebastián Seraphina Shanice Sipho Solveig Sunniva Tamsin Tariq Thandiwe Theodora Tobias Ulysses Valentina ' +
  'Viggo Wilhelmina Winston Xiomara Yasmin Yoshiko Zacharias Zoë'
).split(' ')

export const lastNames = (
  'Abernathy Achterberg Adeyemi Ångström Appleyard Arceneaux Bandyopadhyay Barrington Beaulieu Bialik Blankenship ' +
  'Bloomquist Borkowski Brandvold Calloway Castañeda Chakraborty Cholmondeley Cumberbatch Dalrymple Delacroix Devereux ' +
  'D’Angelo O’Shaughnessy O’Brien Dvořák Eastwood Echeverría Eisenhart Fairweather Featherstonehaugh Fitzwilliam ' +
  'Fujimoto Galloway García-Márquez Goldfarb Greenhalgh Gutiérrez Hallström Hammersmith Hawthorne Hernández Holloway ' +
  'Ibarra Iwanowski Jankowski Johansson Kaleimamahu Kapoor Katsaros Kowalczyk Kristjánsdóttir Lachance Lindqvist ' +
  'Llewellyn Lockwood Lópes MacGillivray Mandelbaum Marchetti McAllister Montgomery Müller Nakagawa Ndiaye Northcott ' +
  'Nuñez Oduya Okonkwo Olszewski Oyelaran Papadopoulos Pemberton Petrosyan Pfeiffer Pham Quackenbush Quiñones ' +
  'Ramanathan Rasmussen Redfeather Rosenthal Rutherford Sakamoto Sandoval Schwarzenberger Sørensen Subramaniam Szabó ' +
  'Takahashi Thibodeaux Thorvaldsen Tuiasosopo Underhill Vanderbilt Vasquez Villanueva Wannamaker Weatherby Whitfield ' +
  "Wojciechowski Xiong Yarborough Ybarra Zabala Zimmermann O'Malley D'Souza"
).split(' ')

export const longName = {
  firstName: 'Maria-Magdalena Konstantina',
  lastName: 'von Hohenberg-Schwarzenfelsen y Arriaga',
}

export const companies = [
  'Alder & Finch Gardens',
  'Bluebonnet Realty',
  'Cedar Point Dental',
  'Copper Kettle Bakery',
  'Driftwood Property Care',
  'Evergreen HOA',
  'Fox Hollow Vineyards',
  'Granite Peak Builders',
  'Harbor Light Church',
  'Hōkū Surf School',
  'Iron Bridge Storage',
  'Juniper Lane Montessori',
  'Kestrel Air Conditioning',
  'Lakeshore Veterinary Clinic',
  'Magnolia Bed & Breakfast',
  'Northern Lights Lodge',
  'Ozark Feed & Seed',
  'Prairie Wind Yoga',
  'Red Mesa Outfitters',
  'Saguaro Pool Service',
  'Two Rivers Insurance',
  'Willow Creek Apartments',
]

export const roles = ['Owner', 'Office manager', 'Site supervisor', 'Caretaker', 'Bookkeeper', 'Treasurer']
