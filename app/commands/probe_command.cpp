// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/commands/command.h"
#include "app/commands/image_options.h"
#include "app/commands/model_options.h"
#include "core/base/error.h"
#include "core/dataset/human_mask.h"
#include "core/engine/probe_region.h"
#include "core/image/image_io.h"
#include "core/study/probe.h"

namespace sightline {
namespace {

struct ProbeOptions {
  ModelOptions model;
  std::string image, region, fill = "blur";
  ImageOptions reading;
  int target = -1;
};

ExitCode runProbe(const ProbeOptions& o, const Console& console) {
  const Filling filling = fillingFromId(o.fill);
  const ModelSpec model = o.model.resolve();
  requireWeights(model);
  const RegionMask region = readMaskShares(o.region, 1);
  const double share = shareOf(region);
  if (share == 0)
    throw Error(ErrorCode::InvalidOption, o.region, "chooses nothing: all of it is black",
                "Give a mask in which the region is not black.");
  const Image picture = o.reading.read(o.image, console);
  TargetSpec target;
  if (o.target >= 0) target.classes = {o.target};
  const auto backend = loadTorchBackend();
  const ProbeEffect effect = probeRegion(*backend, model, picture, region, filling, target, console.stop());
  const auto top = [&](const ClassScore& c) {
    return Json{{"index", c.index}, {"label", labelOf(model, c.index)}, {"probability", c.probability}};
  };
  const Message text =
      message("Probability of {1}: {2} as it is, {3} without the region ({4} % of the image), {5} with only the region",
              effect.label, shown(effect.whole), shown(effect.hidden), shown(100 * share), shown(effect.kept));
  console.result({{"model", model.id},
                  {"image", o.image},
                  {"region_share", share},
                  {"fill", describe(filling)},
                  {"target", effect.target},
                  {"target_label", effect.label},
                  {"probability", effect.whole},
                  {"probability_hidden", effect.hidden},
                  {"probability_kept", effect.kept},
                  {"top_hidden", top(effect.topHidden)},
                  {"top_kept", top(effect.topKept)},
                  {"weights_sha256", backend->weightsHash(model)},
                  {"preprocessing", describe(model.preprocessing)}},
                 text);
  return ExitCode::Done;
}

}  // namespace

void addProbeCommand(CLI::App& app, CommandAction& chosen) {
  auto* command =
      app.add_subcommand("probe", "Show how a class's probability changes when a part of the image is hidden or kept");
  auto o = std::make_shared<ProbeOptions>();
  o->model.addTo(*command, true);
  command->add_option("--image", o->image, "The image")->required();
  o->reading.addTo(*command);
  command
      ->add_option("--region", o->region,
                   "Mask of the part, any size: stretched over the image; what is not black is chosen")
      ->required();
  command->add_option("--fill", o->fill, "What replaces the hidden part: blur or mean (the image's mean colour)")
      ->capture_default_str();
  command->add_option("--target", o->target, "Class; default: the one predicted for the image as it is")
      ->check(CLI::Range(0, 1'000'000));
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runProbe(*o, console); }; });
}

}  // namespace sightline
