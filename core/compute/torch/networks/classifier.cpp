// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/classifier.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <map>

#include "core/base/error.h"
#include "core/base/parallel_for.h"
#include "core/compute/torch/networks/families.h"
#include "core/compute/torch/networks/layers.h"
#include "core/models/weight_names.h"
#include "core/weights/safetensors.h"
#include "core/weights/weights_file.h"

namespace sightline {
namespace {

using Shape = std::vector<int64_t>;

std::string text(const Shape& shape) {
  std::string s = "[";
  for (const auto d : shape) s += (s.size() > 1 ? "," : "") + std::to_string(d);
  return s + "]";
}

/// "a, b, c and 12 more"
Message listed(const std::vector<std::string>& names) {
  std::string s;
  const std::size_t shown = std::min<std::size_t>(names.size(), 8);
  for (std::size_t i = 0; i < shown; ++i) s += (i ? ", " : "") + names[i];
  return names.size() > shown ? message("{1} and {2} more", s, names.size() - shown) : Message::verbatim(s);
}

torch::ScalarType typeOf(const std::string& dtype) {
  static const std::map<std::string, torch::ScalarType> kTypes{
      {"F64", torch::kDouble}, {"F32", torch::kFloat}, {"F16", torch::kHalf},  {"BF16", torch::kBFloat16},
      {"I64", torch::kLong},   {"I32", torch::kInt},   {"I16", torch::kShort}, {"I8", torch::kChar},
      {"U8", torch::kByte},    {"BOOL", torch::kBool}};
  return kTypes.at(dtype);
}

/// Copies float32 values; false when one of them is NaN or infinite (all bits of the exponent set). One pass over
/// memory, in pieces that stay in the first cache between copy and check.
bool copyFinite(float* to, const std::byte* from, std::size_t count) {
  constexpr std::size_t kPiece = 2048;
  constexpr std::uint32_t kExponent = 0x7f800000u;
  std::uint32_t bad = 0;
  for (std::size_t at = 0; at < count; at += kPiece) {
    const std::size_t n = std::min(kPiece, count - at);
    std::memcpy(to + at, from + at * sizeof(float), n * sizeof(float));
    std::array<std::uint32_t, kPiece> bits;
    std::memcpy(bits.data(), to + at, n * sizeof(float));
    for (std::size_t i = 0; i < n; ++i) bad |= static_cast<std::uint32_t>((bits[i] & kExponent) == kExponent);
  }
  return bad == 0;
}

/// The file's values as a tensor of their own. Its data need not be aligned, so they are moved before LibTorch looks.
torch::Tensor tensorOf(const TensorView& view) {
  const auto flat = torch::empty({static_cast<int64_t>(view.byteCount / itemSize(view.dtype))}, typeOf(view.dtype));
  if (view.byteCount > 0) std::memcpy(flat.data_ptr(), view.data, view.byteCount);
  return view.strides.empty() ? flat.view(view.shape) : flat.as_strided(view.shape, view.strides);
}

/// Values of the file in the type of `target`, converted where they differ, whose shape may have other dimensions of 1.
/// False when one is NaN or infinite.
bool copyInto(torch::Tensor& target, const TensorView& view) {
  const auto type = typeOf(view.dtype);
  const bool same = type == target.scalar_type() && view.strides.empty() && target.is_contiguous();
  if (same && type == torch::kFloat)
    return copyFinite(target.data_ptr<float>(), view.data, view.byteCount / sizeof(float));
  if (same) {
    if (view.byteCount > 0) std::memcpy(target.data_ptr(), view.data, view.byteCount);
  } else {
    target.copy_(tensorOf(view).reshape(target.sizes()));
  }
  return !target.is_floating_point() || torch::isfinite(target).all().item<bool>();
}

std::map<std::string, torch::Tensor> stateOf(const torch::nn::Module& network) {
  std::map<std::string, torch::Tensor> state;
  for (const auto& p : network.named_parameters()) state[p.key()] = p.value();
  for (const auto& b : network.named_buffers()) state[b.key()] = b.value();
  return state;
}

/// Quantised networks keep whole numbers in place of their weights, with scales that only their program knows.
void refuseWholeNumbers(const TensorsByName& tensors, const std::map<std::string, torch::Tensor>& state,
                        const std::filesystem::path& path) {
  std::vector<std::string> names;
  for (const auto& [name, view] : tensors)
    if (const auto it = state.find(name);
        it != state.end() && it->second.is_floating_point() && !at::isFloatingType(typeOf(view->dtype)))
      names.push_back(view->name);
  if (!names.empty())
    throw Error(ErrorCode::BadFormat, path.string(),
                message("holds whole numbers instead of weights in {1}, as quantised networks do", listed(names)),
                "Take the weights as they were before the network was quantised.");
}

/// Whether all that differs is the number of classes.
bool onlyHead(const std::vector<std::string>& misshaped, const std::vector<std::string>& head) {
  return std::all_of(misshaped.begin(), misshaped.end(), [&](const std::string& m) {
    return std::any_of(head.begin(), head.end(), [&](const std::string& start) { return m.rfind(start, 0) == 0; });
  });
}

}  // namespace

torch::Tensor Classifier::checked(const torch::Tensor& images) {
  const torch::Tensor rows = scores(images);
  if (rows.dim() == 2 && images.size(0) == 1 && rows.size(0) > 1)
    throw Error(
        ErrorCode::ModelMismatch, source_, message("gave {1} rows of scores for one image", rows.size(0)),
        "Give the input size that the network was made for: a larger image fills several rows of some programs.");
  if (rows.dim() != 2 || rows.size(0) != images.size(0))
    throw Error(ErrorCode::ModelMismatch, source_,
                message("gave {1} rows of scores for {2} images", rows.dim() > 0 ? rows.size(0) : 0, images.size(0)),
                "It was saved for one image at a time; export it for batches of any size.");
  if (rows.size(1) < 1 || (expected_ > 0 && rows.size(1) != expected_))
    throw Error(ErrorCode::ModelMismatch, source_,
                message("gave {1} scores for an image, {2} are expected", rows.size(1), expected_),
                "Export a network that gives one score per class whatever the image.");
  return rows;
}

torch::Tensor Classifier::forward(const torch::Tensor& images) {
  torch::Tensor rows;
  if (oneByOne_ && images.size(0) > 1) {
    std::vector<torch::Tensor> parts;
    for (int64_t i = 0; i < images.size(0); ++i) parts.push_back(checked(images.slice(0, i, i + 1)));
    rows = torch::cat(parts);
  } else {
    rows = checked(images);
  }
  return asClasses(rows);
}

torch::Tensor Classifier::asClasses(const torch::Tensor& rows) const {
  if (expected_ != 1) return rows;
  return torch::cat({probabilities_ ? 1 - rows : -rows, rows}, 1);
}

torch::Tensor Classifier::readTokens(const torch::Tensor&) {
  throw Error(ErrorCode::Internal, source_, "was asked for the scores of tokens");
}

torch::Tensor Classifier::probabilities(const torch::Tensor& rows) const {
  switch (outputs()) {
    case Outputs::Logits: return torch::softmax(rows, 1);
    case Outputs::Probabilities: return rows;
    case Outputs::Sigmoids: return torch::sigmoid(rows);
  }
  return {};
}

int chosenClass(const torch::Tensor& rows, int target) {
  if (target >= rows.size(1))
    throw Error(ErrorCode::InvalidOption, message("class {1}", target),
                message("does not exist in a network of {1} classes", rows.size(1)),
                message("Choose one from 0 to {1}.", rows.size(1) - 1));
  return target >= 0 ? target : static_cast<int>(rows[0].argmax().item<int64_t>());
}

std::int64_t Classifier::parameterCount() const {
  std::int64_t count = 0;
  for (const auto& parameter : parameters()) count += parameter.numel();
  return count;
}

ScoreMeaning Classifier::meaning() const {
  using Kind = ScoreMeaning::Kind;
  const bool severalOutputs = expected_ != 1;
  switch (outputs()) {
    case Outputs::Logits: return {Kind::Softmax, false};
    case Outputs::Probabilities: return {Kind::AsGiven, severalOutputs && !softmax_};
    case Outputs::Sigmoids: return {Kind::Sigmoid, severalOutputs};
  }
  return {};
}

void Classifier::readAs(OutputReading outputs) {
  if (outputs == OutputReading::Sigmoid) takesSigmoids();
  if (outputs == OutputReading::AsTheyAre)
    throw Error(ErrorCode::InvalidOption, source_, "gives scores, which are no probabilities yet",
                "Choose another way for its outputs: auto, softmax or sigmoid.");
}

void Classifier::forgetPackedWeights() {
  for (const auto& module : modules(false))
    if (auto* own = dynamic_cast<nets::TappedModule*>(module.get())) own->forgetPacked();
}

std::shared_ptr<Classifier> makeClassifier(const Architecture& a) {
  const nets::NetworkFamily& family = nets::networkFamilyOf(a);
  if (!family.make)
    throw Error(ErrorCode::InvalidOption, message("A {1} network", familyId(a)), "cannot be built without its archive",
                "Load it with its weights.");
  torch::NoGradGuard noGrad;  // initial values are written in place
  auto network = family.make(a.config, a.classCount);
  network->expectOutputs(a.classCount);
  const int prefixTokens = family.prefixTokens ? family.prefixTokens(a.config) : 0;
  for (const auto& item : network->named_modules("", false))
    if (auto* module = dynamic_cast<nets::TappedModule*>(item.value().get())) {
      auto path = item.key();
      module->setPlace(path.rfind('.', 0) == 0 ? path.substr(1) : path, prefixTokens);
    }
  return network;
}

std::shared_ptr<Classifier> loadClassifier(const Architecture& architecture, const std::filesystem::path& weights,
                                           InputSize inputSize) {
  if (const auto& family = nets::networkFamilyOf(architecture); family.load)
    return family.load(architecture, weights, inputSize);
  const Architecture built = inputSize.isKnown() ? sizedFor(architecture, inputSize, weights.string()) : architecture;
  std::shared_ptr<Classifier> network;
  {
    const nets::WithoutInitialValues unset;
    network = makeClassifier(built);
  }
  loadWeights(*network, built, weights);
  network->readAs(architecture.outputs);
  return network;
}

void loadWeights(Classifier& network, const Architecture& architecture, const std::filesystem::path& path) {
  const WeightsFile file(path);
  std::vector<Message> notes = file.notes();
  const auto tensors = canonicalNames(file.tensors(), &notes);
  auto state = stateOf(network);
  refuseWholeNumbers(tensors, state, path);
  const nets::NetworkFamily& family = nets::networkFamilyOf(architecture);
  std::vector<std::string> missing, extra, misshaped, notFinite;
  std::map<std::string, torch::Tensor> fitted;
  for (const auto& [name, view] : tensors) {
    const auto it = state.find(name);
    if (it == state.end())
      extra.push_back(view->name);
    else if (sameButForOnes(it->second.sizes().vec(), view->shape))
      continue;
    else if (auto made = family.fit ? family.fit(architecture.config, name, tensorOf(*view), it->second.sizes())
                                    : torch::Tensor();
             made.defined()) {
      notes.push_back(message("The values of {1} are resampled from {2} to {3} for the size of the images.", name,
                              text(view->shape), text(it->second.sizes().vec())));
      fitted[name] = std::move(made);
    } else
      misshaped.push_back(name + " is " + text(view->shape) + ", " + text(it->second.sizes().vec()) + " is needed");
  }
  for (const auto& [name, tensor] : state)
    if (!tensors.count(name) && name.find("num_batches_tracked") == std::string::npos) missing.push_back(name);
  if (!missing.empty() || !extra.empty() || !misshaped.empty()) {
    Message problem = message("does not fit this {1} network", familyId(architecture));
    if (const auto held = describeWeights(tensors);
        !held.empty() && !(extra.empty() && missing.empty() && onlyHead(misshaped, family.head)))
      problem = message("{1}; it holds {2}", problem, held);
    if (!missing.empty()) problem = message("{1}; missing: {2}", problem, listed(missing));
    if (!extra.empty()) problem = message("{1}; not known: {2}", problem, listed(extra));
    if (!misshaped.empty()) problem = message("{1}; of another shape: {2}", problem, listed(misshaped));
    throw Error(ErrorCode::ModelMismatch, path.string(), problem,
                "Choose the weights that belong to this model, or the model of these weights.");
  }

  struct Pair {
    const std::string* name;
    const TensorView* view;
    torch::Tensor target;
    bool finite = true;
  };
  std::vector<Pair> pairs;
  for (const auto& [name, view] : tensors) pairs.push_back({&name, view.get(), state.at(name)});
  // Each on any core: most of the time goes into pages that are touched for the first time.
  parallelFor(pairs.size(), [&](std::size_t i) {
    torch::NoGradGuard noGrad;
    if (const auto made = fitted.find(*pairs[i].name); made != fitted.end()) {
      pairs[i].target.copy_(made->second);
      pairs[i].finite = torch::isfinite(made->second).all().item<bool>();
    } else {
      pairs[i].finite = copyInto(pairs[i].target, *pairs[i].view);
    }
  });
  for (const auto& pair : pairs)
    if (!pair.finite) notFinite.push_back(*pair.name);
  if (!notFinite.empty())
    throw Error(ErrorCode::BadFormat, path.string(), message("holds NaN or infinite values in {1}", listed(notFinite)),
                "Every map would be undefined; get the weights again from their source.");
  network.cameFrom(path);
  for (auto& note : notes) network.addNote(std::move(note));
  network.eval();
  for (auto& p : network.parameters()) p.requires_grad_(false);
}

void saveWeights(const Classifier& network, const std::filesystem::path& path) {
  std::vector<torch::Tensor> keep;
  std::vector<TensorToWrite> tensors;
  for (const auto& [name, tensor] : stateOf(network)) {
    if (!tensor.is_floating_point()) continue;
    keep.push_back(tensor.detach().contiguous().to(torch::kFloat));
    tensors.push_back({name, tensor.sizes().vec(), keep.back().data_ptr<float>()});
  }
  writeSafetensors(path, std::move(tensors));
}

}  // namespace sightline
