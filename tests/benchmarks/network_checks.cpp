// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/network_checks.h"

#include <malloc.h>
#include <torch/torch.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/compute/torch/gradients/grad_cam.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/models/registry.h"
#include "core/techniques/cam.h"
#include "tests/support/formula_weights.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;

namespace sightline::bench {
namespace {

using Json = nlohmann::ordered_json;

struct Reference {
  const char *folder, *id, *arch;  ///< id empty: a small network with its own weights
};
constexpr Reference kReferences[] = {{"tiny_resnet", "", ""},
                                     {"tiny_efficientnet", "", ""},
                                     {"tiny_swin", "", ""},
                                     {"tiny_cait", "", ""},
                                     {"resnet101", "resnet101", "resnet"},
                                     {"tf_efficientnet_b6", "tf_efficientnet_b6", "efficientnet"},
                                     {"swin_small", "swin_small_patch4_window7_224", "swin"},
                                     {"cait_s24", "cait_s24_224", "cait"}};

torch::Tensor tensorOf(const fs::path& npy) {
  const auto array = readNpy(npy);
  return torch::tensor(array.asFloat()).view(array.shape);
}

torch::Tensor tensorOf(const ModelInput& input) {
  return torch::tensor(input.values).view({1, 3, input.pixels.height, input.pixels.width});
}

double worst(const Plane<float>& map, const fs::path& golden) {
  const auto expected = readNpyPlane(golden);
  if (!map.sameSizeAs(expected)) throw Error(ErrorCode::BadFormat, golden.string(), "has another size than our map");
  double most = 0;
  for (std::size_t i = 0; i < map.size(); ++i)
    most = std::max(most, std::abs(static_cast<double>(map[i]) - expected[i]));
  return most;
}

/// "blocks[-1][-1].norm1", counted from the end as in Python, to "blocks.6.0.norm1".
std::string resolved(const std::string& text, const std::set<std::string>& paths) {
  std::string path;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '[') {
      path += text[at++];
      continue;
    }
    const std::size_t close = text.find(']', at);
    int last = -1;
    for (const auto& p : paths)
      if (p.rfind(path + ".", 0) == 0 && std::isdigit(static_cast<unsigned char>(p[path.size() + 1])) != 0)
        last = std::max(last, std::stoi(p.substr(path.size() + 1)));
    path += "." + std::to_string(last + 1 + std::stoi(text.substr(at + 1, close - at - 1)));
    at = close + 1;
  }
  return path;
}

std::string row(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const auto& cell : cells) line += " " + cell + " |";
  return line + "\n";
}

std::string short_(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1e", value);
  return value == 0 ? "0" : text;
}

std::string printNetwork(const Reference& reference, const fs::path& golden, std::string& logitRows,
                         std::string& camRows) {
  const fs::path folder = golden / "models" / reference.folder;
  const Json meta = Json::parse(readTextFile(folder / "meta.json"));
  const ModelSpec spec = *reference.id ? findModel(reference.id, {}, {}) : readModelFile(folder / "config.json");
  std::shared_ptr<Classifier> network;
  if (*reference.id) {
    network = makeClassifier(spec.architecture);
    fillWithFormula(*network, reference.arch);
  } else {
    network = loadClassifier(spec.architecture, spec.weights);
  }
  std::set<std::string> all, withGrid;
  {
    torch::NoGradGuard noGrad;
    TapRecorder recorder(TapRecorder::Mode::Shapes);
    network->forward(torch::zeros({1, 3, spec.preprocessing.size, spec.preprocessing.size}));
    for (const auto& tap : recorder.taps()) {
      all.insert(tap.path);
      const auto grid = toChannelsFirst(tap.output, tap.place);
      if (grid.defined() && grid.size(1) * grid.size(2) > 1) withGrid.insert(tap.path);
    }
  }
  for (const auto& [run, values] : meta.at("runs").items()) {
    const fs::path file = golden / "inputs" / (run + ".npy");
    // Where only the pixels were kept (528 x 528), the values are what prepareInput() makes of them.
    const auto input = fs::exists(file)
                           ? tensorOf(file).unsqueeze(0)
                           : tensorOf(prepareInput(readImage(golden / "inputs" / "chelsea.png"), spec.preprocessing));
    if (const fs::path logits = folder / ("logits_" + run + ".npy"); fs::exists(logits)) {
      torch::NoGradGuard noGrad;
      const auto expected = tensorOf(logits).flatten(), found = network->forward(input).flatten();
      const double range = (expected.max() - expected.min()).item<double>(),
                   off = (found - expected).abs().max().item<double>();
      const bool same = std::get<1>(found.topk(5)).equal(std::get<1>(expected.topk(5)));
      logitRows += row({reference.folder, run, short_(off), short_(off / range), same ? "equal" : "DIFFERENT"});
    }
    std::vector<std::string> layers;
    const int height = static_cast<int>(input.size(2)), width = static_cast<int>(input.size(3));
    for (const auto& [key, cam] : values.at("cams").items()) {
      const std::string layer = resolved(key.substr(0, key.find('|')), all), stem = cam.at("file");
      if (std::find(layers.begin(), layers.end(), layer) == layers.end()) layers.push_back(layer);
      const fs::path raw = folder / ("cam_" + stem + "_raw.npy"), final = folder / ("cam_" + stem + "_final.npy");
      if (!fs::exists(raw) && !fs::exists(final)) continue;
      const auto stack = gradCam(*network, input, cam.at("cls"), {layer});
      const LayerCam* one = &stack.layers.at(0);
      camRows +=
          row({reference.folder, run, layer, key.substr(key.find('|') + 1),
               fs::exists(raw) ? short_(worst(one->raw, raw)) : "",
               fs::exists(final) ? short_(worst(composeCam({&one, 1}, width, height, Region{}).values, final)) : ""});
    }
    if (const fs::path multi = folder / ("cam_" + run + "_MULTI_0_2_pred_final.npy");
        fs::exists(multi) && layers.size() > 2) {
      const auto stack = gradCam(*network, input, values.at("pred"), {layers[0], layers[2]});
      const std::vector<const LayerCam*> both{&stack.layers.at(0), &stack.layers.at(1)};
      camRows += row({reference.folder, run, layers[0] + " and " + layers[2], "pred", "",
                      short_(worst(composeCam(both, width, height, Region{}).values, multi))});
    }
  }
  return row({reference.folder, std::to_string(all.size()), std::to_string(withGrid.size()), spec.defaultLayer});
}

std::string preprocessingRows(const fs::path& inputs) {
  Preprocessing squash;
  squash.method = Preprocessing::Method::Squash;
  Preprocessing pil = squash;
  pil.method = Preprocessing::Method::PilSquash;
  std::vector<std::tuple<std::string, std::string, Preprocessing>> cases{{"chelsea_cv224", "chelsea_simple", squash},
                                                                         {"chelsea_pil224", "", pil}};
  for (const auto& [name, id] : {std::pair{"resnet101", "resnet101"},
                                 {"tf_efficientnet_b6", "tf_efficientnet_b6"},
                                 {"swin_small", "swin_small_patch4_window7_224"},
                                 {"cait_s24", "cait_s24_224"}})
    cases.emplace_back(std::string("chelsea_timm_") + name, std::string("chelsea_timm_") + name,
                       findModel(id, {}, {}).preprocessing);
  std::string rows;
  for (const auto& [pixels, values, how] : cases) {
    if (!fs::exists(inputs / (pixels + ".png"))) continue;
    const auto input = prepareInput(readImage(inputs / "chelsea.png"), how);
    const auto expected = readImage(inputs / (pixels + ".png"));
    std::size_t different = expected.rgb.size() == input.pixels.rgb.size() ? 0 : expected.rgb.size();
    for (std::size_t i = 0; i < expected.rgb.size() && i < input.pixels.rgb.size(); ++i)
      different += expected.rgb[i] != input.pixels.rgb[i];
    std::string off = "(no values kept)";
    if (const fs::path npy = inputs / (values + ".npy"); !values.empty() && fs::exists(npy))
      off = short_((torch::tensor(input.values) - tensorOf(npy).flatten()).abs().max().item<double>());
    rows += row({pixels, methodId(how.method) + " " + std::to_string(how.size), std::to_string(different), off});
  }
  return rows;
}

/// A figure of /proc/self/status in MiB.
double statusMib(const std::string& key) {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.rfind(key + ":", 0) == 0) return std::stod(line.substr(key.size() + 1)) / 1024;
  return 0;
}

}  // namespace

void fillWithFormula(Classifier& network, const std::string& arch) {
  torch::NoGradGuard noGrad;
  const auto fill = [&](const auto& named) {
    for (const auto& item : named) {
      if (!item.value().is_floating_point()) continue;
      const auto values = test::formulaTensor(arch, item.key(), item.value().sizes().vec());
      if (!values.empty())
        std::memcpy(item.value().template data_ptr<float>(), values.data(), values.size() * sizeof(float));
    }
  };
  fill(network.named_parameters());
  fill(network.named_buffers());
  network.eval();
  for (auto& p : network.parameters()) p.requires_grad_(false);
}

void printParity(const fs::path& golden) {
  std::string logits, cams, counts;
  for (const auto& reference : kReferences)
    if (fs::exists(golden / "models" / reference.folder / "meta.json"))
      counts += printNetwork(reference, golden, logits, cams);
  std::cout
      << "| network | input | logits, max abs | / range | top 5 |\n|---|---|---|---|---|\n"
      << logits
      << "\n| network | input | Grad-CAM layer | class | raw, max abs | final, max abs |\n|---|---|---|---|---|---|\n"
      << cams << "\n| network | modules listed | with a place in the picture | the paper's layer |\n|---|---|---|---|\n"
      << counts << "\n| picture | preprocessing | pixels that differ | values, max abs |\n|---|---|---|---|\n"
      << preprocessingRows(golden / "inputs");
}

Json measureLoading() {
  constexpr int kTimes = 5;
  const testing::TempFolder folder;
  std::vector<ModelSpec> models;
  for (const auto& reference : kReferences) {
    if (!*reference.id) continue;
    ModelSpec model = findModel(reference.id, {}, {});
    const auto network = makeClassifier(model.architecture);
    fillWithFormula(*network, reference.arch);
    model.weights = folder / (model.id + ".safetensors");
    saveWeights(*network, model.weights);
    models.push_back(std::move(model));
  }
  ::malloc_trim(0);
  Json document{{"resident_before_mib", statusMib("VmRSS")}};
  std::vector<std::shared_ptr<Classifier>> kept;
  for (const auto& model : models) {
    double best = 1e300, mean = 0;
    for (int i = 0; i < kTimes; ++i) {
      const auto begin = std::chrono::steady_clock::now();
      auto network = loadClassifier(model.architecture, model.weights);
      const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
      best = std::min(best, seconds);
      mean += seconds / kTimes;
      if (i == kTimes - 1) kept.push_back(std::move(network));
    }
    document[model.id] = {{"file_mb", static_cast<double>(fs::file_size(model.weights)) * 1e-6},
                          {"load_s_best", best},
                          {"load_s_mean", mean}};
  }
  document["resident_all_four_mib"] = statusMib("VmRSS");
  const auto input = [&](std::size_t i) {
    return torch::zeros({1, 3, models[i].preprocessing.size, models[i].preprocessing.size});
  };
  for (std::size_t i = 0; i < kept.size(); ++i) {
    torch::NoGradGuard noGrad;
    kept[i]->forward(input(i));
  }
  ::malloc_trim(0);
  document["resident_after_forward_mib"] = statusMib("VmRSS");
  for (std::size_t i = 0; i < kept.size(); ++i) (void)gradCam(*kept[i], input(i), 0, {models[i].defaultLayer});
  ::malloc_trim(0);
  document["resident_after_gradcam_mib"] = statusMib("VmRSS");
  document["peak_mib"] = statusMib("VmHWM");
  return document;
}

}  // namespace sightline::bench
