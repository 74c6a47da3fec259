/** The list of June 2019 in all its shapes; roles stand in the place of the people. */
export const listOfJune2019 = [
  'no,organisation_as_published,representatives_as_published,alternates_as_published,role,note,source',
  '1,NHS England,NHS England representative,,,,',
  '2,Kent Community Safety,Head of Community Safety (Chair),,Chair,,',
  '3,Clinical Commissioning Groups,Designated nurse,First nurse / Second nurse,,two alternates,',
  '4,Medway Council,First officer / Second officer / Third officer,,,,',
  '5,PCC Office,PCC Office representative,,,,',
  '6,National Probation Service,Head of local delivery,N/A,,"alternate printed as N/A, others blank",',
  '7,Kent Police,Detective superintendent(Vice Chair),Detective chief inspector,Vice Chair,,',
  '8,Kent Adult Social Care and Health,Safeguarding adults manager,,,,',
  '9,"Kent, Surrey and Sussex Community Rehabilitation Company",Area director,Deputy director,,,',
  '10,Kent and Medway Partnership Trust,Director of nursing,Deputy director of nursing,,,',
  '11,Kent Fire and Rescue Service,Head of safeguarding,First manager / Second manager,,,',
  "12,Kent Specialist Children's Services,Interim: Acting assistant director,,,interim representative,",
  '13,Local Borough/District Councils –representation from East and West Kent,District officer,,,,',
  '14,Medway NHS Foundation Trust,Head of nursing,,,,',
  ',Kent Safeguarding Children Board,,,invited,,',
  ',Kent & Medway Safeguarding Adults Board,,,invited,,',
] as const;

export const fileOf = (lines: readonly string[]): Buffer =>
  Buffer.from(`${lines.join('\r\n')}\r\n`);
