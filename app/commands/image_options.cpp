// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/image_options.h"

#include "app/commands/input_maps.h"

namespace sightline {

void addWindowFlag(CLI::App& command, std::string& window) {
  command.add_option("--value-window", window,
                     "How values of DICOM files and of images of more than 8 bits become grey levels: stored (as the "
                     "file says), stored:N (its window number N), stored:NAME (the one that it "
                     "calls so, such as LUNG), range (of each image), percentiles:LOW,HIGH or "
                     "centre:C,width:W; default: stored");
}

void ImageOptions::addTo(CLI::App& command) {
  addWindowFlag(command, window);
  command.add_option("--frame", frame, "Which image of a file that holds several, from 1; default: the first")
      ->check(CLI::Range(1, 1'000'000));
}

Image ImageOptions::read(const std::string& file, const Console& console) const {
  const ImageReading reading{parseValueWindow(window), frame > 0 ? frame - 1 : 0};
  const ImageHeader header = readImageHeader(file);
  if (header.frames > 1 && frame == 0)
    console.note(message("{1} holds {2} images; this is the first. --frame chooses another.", file, header.frames));
  if (header.unread > 0)
    console.note(
        message("{1} holds {2} more, of other sizes or beside the main one, which are not read.", file, header.unread));
  if (reading.window == ValueWindow{}) noteDarkImage(file, console);
  return readImage(file, reading);
}

}  // namespace sightline
