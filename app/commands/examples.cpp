// SPDX-License-Identifier: GPL-3.0-or-later
// Examples at the end of each command's help and manual page. A test looks whether their options exist.
#include <map>

#include "app/commands/command.h"
#include "app/commands/words.h"

namespace sightline {
namespace {

const std::map<std::string, std::vector<std::string>>& examplesOfCommands() {
  static const std::map<std::string, std::vector<std::string>> kExamples{
      {"demo", {"demo my-demo"}},
      {"models", {"models --json"}},
      {"layers", {"layers --model onnx --weights net.onnx"}},
      {"predict",
       {"predict --model demo-swin --image cat.jpg",
        "predict --model vit_small_patch16_224 --weights vit.safetensors --image cat.jpg --json"}},
      {"saliency",
       {"saliency --model demo-resnet --image cat.jpg --png overlay.png",
        "saliency --model vit_small_patch16_224 --weights vit.safetensors --image cat.jpg --technique chefer --out "
        "m.npy",
        "saliency --model onnx --weights net.onnx --labels names.txt --image cat.jpg --technique xrai --out map.npy"}},
      {"score",
       {"score --map map.npy --mask mask.png --rule percentile:0.8",
        "score --map map.npy --fixations eyes.tsv --image cat.jpg --json"}},
      {"run",
       {"run --dataset my-images --out my-run",
        "run --dataset my-images --out rise --techniques gradcam rise --set rise.masks=1000",
        "run --session my.sightline --out again"}},
      {"report",
       {"report my-run", "report my-run --rule percentile:0.8 --out chapter-3",
        "report my-run --images \"cat*\" --out cats"}},
      {"stats", {"stats --csv scores.csv --value iou --group model --subject image"}},
      {"robustness", {"robustness my-run --axis percentile", "robustness my-run --layers --metric gtc"}},
      {"calibrate", {"calibrate my-run"}},
      {"threshold",
       {"threshold my-run", "threshold my-run --axis percentile --folds 5",
        "threshold my-run --predictions all-right"}},
      {"why", {"why my-run"}},
      {"faithfulness",
       {"faithfulness my-run --adaptive", "faithfulness --model demo-swin --image cat.jpg --map cat.npy --json"}},
      {"randomise",
       {"randomise my-run", "randomise my-run --floor-only",
        "randomise --model demo-swin --image cat.jpg --technique gradcam --json"}},
      {"alignment", {"alignment my-run", "alignment my-run --people-labels answers.csv --json"}},
      {"stability", {"stability my-run", "stability my-run --noise 10 --copies 20 --json"}},
      {"probe", {"probe --model demo-swin --image cat.jpg --region part.png"}},
      {"import", {"import photographs --dry-run", "import scans.zip --out my-images"}},
      {"export", {"export masks my-images --format coco --out masks", "export maps my-run --format nifti --out maps"}},
      {"share", {"share my-run --out study.html", "share my-run --first 20 --out study.html"}},
      {"fetch", {"fetch small", "fetch weights resnet101", "fetch benchmark"}},
      {"xrai", {"xrai --image input.png --attribution gradients.npy --out map.npy"}},
      {"clickme", {"clickme val-0.tfrecords val-1.tfrecords --out clickme"}},
  };
  return kExamples;
}

}  // namespace

void addExamples(CLI::App& app) {
  for (const auto& [name, examples] : examplesOfCommands()) {
    CLI::App* command = app.get_subcommand(name);
    std::string text = command->get_footer();
    text += (text.empty() ? "" : "\n\n") + said(Message("Examples:"));
    for (const std::string& example : examples) text += "\n  sightline-cli " + example;
    command->footer(text);
  }
}

}  // namespace sightline
