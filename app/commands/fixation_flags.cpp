// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/fixation_flags.h"

namespace sightline {

void addFixationOptions(CLI::App& command, std::string& columns, std::string& map) {
  command.add_option("--fixation-columns", columns,
                     "Which columns of the table are what, such as "
                     "\"image=stim,person=id,x=fx,y=fy,duration=dur,unit=screen,screen=1920x1080\"; default: as "
                     "recognised");
  command.add_option(
      "--fixation-map", map,
      "How a person's fixations become what the person marked, such as "
      "\"sigma=1deg,ppd=35,weights=counts,edges=constant,cut=max:0.5,first=skip\"; default: a Gaussian of 1 "
      "degree, weighted by duration, of which the highest fifth of the image is marked");
}

}  // namespace sightline
