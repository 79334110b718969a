// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of onnx.proto (github.com/onnx/onnx, IR version 3 and later), by the numbers of their fields.
#include "core/graphs/onnx_file.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "core/base/error.h"
#include "core/graphs/onnx_fields.h"

namespace sightline {

namespace fs = std::filesystem;
using onnx::dtypeOf;
using onnx::readEntry;

namespace {

constexpr std::size_t kMostNodes = 100'000;
constexpr int kDeepestGraph = 16;

/// Of "['', 'layer1', 'layer1.0', 'conv2d']": the texts between quotes.
std::vector<std::string> textsBetweenQuotes(const std::string& list) {
  std::vector<std::string> texts;
  for (std::size_t at = list.find('\''); at != std::string::npos; at = list.find('\'', at)) {
    const std::size_t end = list.find('\'', at + 1);
    if (end == std::string::npos) break;
    texts.push_back(list.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return texts;
}

}  // namespace

std::string OnnxNode::shown() const {
  const std::string& id = name.empty() && !outputs.empty() ? outputs.front() : name;
  return "node " + id + " (" + type + ")";
}

Error OnnxFile::bad(const Message& problem) const {
  return {ErrorCode::BadFormat, name_, problem, "Download or export the network again."};
}

OnnxFile::OnnxFile(const fs::path& path) : path_(path), name_(path.string()) {
  const auto file = std::make_shared<const MappedFile>(path);
  files_[path] = file;
  readModel(file->bytes());
  if (opset_ == 0 || nodes_.empty()) throw bad("is not an ONNX model: no graph was found in it");
  if (outputs_.empty()) throw bad("holds a graph without an output");
  if (opset_ < kOldestOpset || opset_ > kNewestOpset)
    throw Error(ErrorCode::ModelMismatch, name_,
                message("is written in version {1} of ONNX's operators; versions {2} to {3} can be read", opset_,
                        kOldestOpset, kNewestOpset),
                "Export it again with opset_version=17, or convert it with onnx.version_converter.");
  std::set<std::string> constants;
  for (const auto& t : tensors_)
    if (!constants.insert(t.name).second) throw bad(message("has two tensors named \"{1}\"", t.name));
  std::erase_if(inputs_, [&](const OnnxValue& v) { return constants.count(v.name) > 0; });
  sortNodes();
  chooseAnswer();
  dropUnneeded();
}

void OnnxFile::readModel(Bytes from) {
  std::string producer, version;
  Bytes graph;
  std::vector<OnnxFunctionText> functions;
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 2: producer = m.text(); break;
      case 3: version = m.text(); break;
      case 7: graph = m.bytes(); break;
      case 8: opset_ = std::max(opset_, readOpset(m.bytes())); break;
      case 14: metadata_.insert(readEntry(m.bytes(), name_)); break;
      case 25: functions.push_back(readFunction(m.bytes())); break;
      default: break;
    }
  }
  producer_ = producer + (version.empty() ? "" : " " + version);
  readGraph(graph);
  nodes_ = withoutFunctions(std::move(nodes_), functions, kMostNodes, name_);
}

std::int64_t OnnxFile::readOpset(Bytes from) const {
  std::string domain;
  std::int64_t version = 0;
  for (ProtoReader m(from, name_); m.next();) {
    if (m.field() == 1) domain = m.text();
    if (m.field() == 2) version = m.number();
  }
  return domain.empty() || domain == "ai.onnx" ? version : 0;
}

void OnnxFile::readGraph(Bytes from) {
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 1: nodes_.push_back(readNode(m.bytes())); break;
      case 5: tensors_.push_back(readTensor(m.bytes())); break;
      case 11: inputs_.push_back(readValue(m.bytes())); break;
      case 12: outputs_.push_back(readValue(m.bytes())); break;
      case 15:
        throw Error(ErrorCode::ModelMismatch, name_, "holds sparse weights, which cannot be read",
                    "Save it with dense weights.");
      default: break;
    }
  }
}

std::shared_ptr<const OnnxGraph> OnnxFile::readGraphWithin(Bytes from) {
  if (++depth_ > kDeepestGraph) throw bad(message("has graphs within graphs, more than {1} deep", kDeepestGraph));
  auto graph = std::make_shared<OnnxGraph>();
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 1: graph->nodes.push_back(readNode(m.bytes())); break;
      case 5: graph->tensors.push_back(readTensor(m.bytes())); break;
      case 11: graph->inputs.push_back(readValue(m.bytes()).name); break;
      case 12: graph->outputs.push_back(readValue(m.bytes()).name); break;
      default: break;
    }
  }
  --depth_;
  return graph;
}

OnnxFunctionText OnnxFile::readFunction(Bytes from) {
  OnnxFunctionText f;
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 1: f.name = m.text(); break;
      case 4: f.inputs.push_back(m.text()); break;
      case 5: f.outputs.push_back(m.text()); break;
      case 7: f.nodes.push_back(readNode(m.bytes())); break;
      case 9: f.opset = std::max(f.opset, readOpset(m.bytes())); break;
      case 10: f.domain = m.text(); break;
      case 11: f.usual.insert(readAttribute(m.bytes())); break;
      case 13: f.overload = m.text(); break;
      default: break;
    }
  }
  if (f.domain == "ai.onnx") f.domain.clear();
  return f;
}

namespace {

/// What graphs within a node read that they do not make themselves, in order of use.
void addCaptured(const OnnxGraph& graph, std::vector<std::string>& captured) {
  std::set<std::string> known{""};
  for (const auto& t : graph.tensors) known.insert(t.name);
  known.insert(graph.inputs.begin(), graph.inputs.end());
  const auto use = [&](const std::string& value) {
    if (!known.count(value)) captured.push_back(value);
  };
  for (const OnnxNode& node : graph.nodes) {
    std::for_each(node.inputs.begin(), node.inputs.end(), use);
    std::for_each(node.captured.begin(), node.captured.end(), use);
    known.insert(node.outputs.begin(), node.outputs.end());
  }
  std::for_each(graph.outputs.begin(), graph.outputs.end(), use);
}

}  // namespace

OnnxNode OnnxFile::readNode(Bytes from) {
  if (++nodeCount_ > kMostNodes) throw bad(message("has more than {1} operations", kMostNodes));
  OnnxNode node;
  std::vector<Bytes> attributes;
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 1: node.inputs.push_back(m.text()); break;
      case 2: node.outputs.push_back(m.text()); break;
      case 3: node.name = m.text(); break;
      case 4: node.type = m.text(); break;
      case 5: attributes.push_back(m.bytes()); break;
      case 7: node.domain = m.text(); break;
      case 8: node.overload = m.text(); break;
      case 9:
        if (auto [key, value] = readEntry(m.bytes(), name_); key == "pkg.torch.onnx.name_scopes") {
          node.scopes = textsBetweenQuotes(value);
          if (!node.scopes.empty()) node.scopes.pop_back();  // the node itself
        }
        break;
      default: break;
    }
  }
  if (node.domain == "ai.onnx") node.domain.clear();
  for (const auto& a : attributes) node.attributes.insert(readAttribute(a));
  for (const auto& [key, a] : node.attributes)
    if (a.graph) addCaptured(*a.graph, node.captured);
  return node;
}

std::pair<std::string, OnnxAttribute> OnnxFile::readAttribute(Bytes from) {
  using Kind = OnnxAttribute::Kind;
  std::string name;
  OnnxAttribute a;
  for (ProtoReader m(from, name_); m.next();) {
    switch (m.field()) {
      case 1: name = m.text(); break;
      case 2: a.real = m.real(), a.kind = Kind::Real; break;
      case 3: a.number = m.number(), a.kind = Kind::Number; break;
      case 4: a.text = m.text(), a.kind = Kind::Text; break;
      case 5:
        a.tensor = readTensor(m.bytes());
        a.kind = a.tensor.dtype.empty() ? Kind::Other : Kind::Tensor;
        break;
      case 6:
        a.graph = readGraphWithin(m.bytes());
        a.kind = Kind::Graph;
        break;
      case 7: m.reals(a.reals), a.kind = Kind::Reals; break;
      case 8: m.numbers(a.numbers), a.kind = Kind::Numbers; break;
      case 9: a.texts.push_back(m.text()), a.kind = Kind::Texts; break;
      case 20:  // which of them it is; fields with their usual value may be left out
        switch (m.number()) {
          case 1: a.kind = Kind::Real; break;
          case 2: a.kind = Kind::Number; break;
          case 3: a.kind = Kind::Text; break;
          case 6: a.kind = Kind::Reals; break;
          case 7: a.kind = Kind::Numbers; break;
          case 8: a.kind = Kind::Texts; break;
          default: break;
        }
        break;
      case 21: a.from = m.text(); break;
      default: break;
    }
  }
  return {std::move(name), std::move(a)};
}

OnnxValue OnnxFile::readValue(Bytes from) {
  OnnxValue value;
  const auto dimension = [&](Bytes bytes) {
    std::int64_t extent = -1;
    for (ProtoReader d(bytes, name_); d.next();)
      if (d.field() == 1) extent = d.number();
    value.dims.push_back(extent > 0 ? extent : -1);
  };
  for (ProtoReader m(from, name_); m.next();) {
    if (m.field() == 1) value.name = m.text();
    if (m.field() != 2) continue;
    for (ProtoReader type(m.bytes(), name_); type.next();) {
      if (type.field() != 1) {
        if (type.field() != 6) value.tensor = false;  // 6: what the type is for people
        continue;
      }
      for (ProtoReader tensor(type.bytes(), name_); tensor.next();) {
        if (tensor.field() == 1) {
          value.dtype = dtypeOf(tensor.number());
          value.real = tensor.number() == 0 || (!value.dtype.empty() && value.dtype.find('F') != std::string::npos);
        }
        if (tensor.field() != 2) continue;
        value.shaped = true;
        for (ProtoReader shape(tensor.bytes(), name_); shape.next();)
          if (shape.field() == 1) dimension(shape.bytes());
      }
    }
  }
  return value;
}

std::vector<fs::path> OnnxFile::otherFiles() const {
  std::vector<fs::path> files;
  for (const auto& [file, mapping] : files_)
    if (file != path_) files.push_back(file);
  return files;
}

void OnnxFile::sortNodes() {
  std::set<std::string> known{""};
  for (const auto& v : inputs_) known.insert(v.name);
  for (const auto& t : tensors_) known.insert(t.name);
  std::vector<OnnxNode> sorted, waiting = std::move(nodes_);
  sorted.reserve(waiting.size());
  // Files are in order, and then one round does it; those that a tool has edited need a few.
  constexpr int kMostRounds = 1000;
  for (int round = 0; !waiting.empty(); ++round) {
    if (round == kMostRounds) throw bad("has its operations in an order that cannot be followed");
    std::vector<OnnxNode> later;
    const std::size_t before = sorted.size();
    for (auto& node : waiting) {
      const auto isKnown = [&](const std::string& value) { return known.count(value) > 0; };
      const bool ready = std::all_of(node.inputs.begin(), node.inputs.end(), isKnown) &&
                         std::all_of(node.captured.begin(), node.captured.end(), isKnown);
      if (!ready) {
        later.push_back(std::move(node));
        continue;
      }
      for (const auto& value : node.outputs)
        if (!value.empty() && !known.insert(value).second) throw bad(message("makes the value \"{1}\" twice", value));
      sorted.push_back(std::move(node));
    }
    if (sorted.size() == before) {
      std::string missing;
      for (const auto* values : {&later.front().inputs, &later.front().captured})
        for (const auto& value : *values)
          if (!known.count(value)) missing = value;
      throw bad(message("{1} needs the value \"{2}\", which nothing makes before it", later.front().shown(), missing));
    }
    waiting = std::move(later);
  }
  nodes_ = std::move(sorted);
  for (const auto& v : outputs_)
    if (!known.count(v.name)) throw bad(message("has the output \"{1}\", which nothing makes", v.name));
}

void OnnxFile::chooseAnswer() {
  const auto first = [&](const auto& fits) {
    const auto it = std::find_if(outputs_.begin(), outputs_.end(), fits);
    return it == outputs_.end() ? nullptr : &*it;
  };
  const OnnxValue* chosen =
      first([](const OnnxValue& v) { return v.tensor && v.real && v.name.find("logits") != std::string::npos; });
  if (!chosen) chosen = first([](const OnnxValue& v) { return v.tensor && v.real && v.dims.size() == 2; });
  if (!chosen) chosen = first([](const OnnxValue& v) { return v.tensor && v.real; });
  if (chosen) {
    answer_ = *chosen;
    return;
  }
  for (const OnnxNode& node : nodes_)
    if (node.type == "ZipMap" && node.domain == "ai.onnx.ml" && !node.inputs.empty()) answer_.name = node.inputs[0];
  if (!answer_.name.empty()) return;
  if (const OnnxValue* other = first([](const OnnxValue& v) { return v.tensor; })) {
    answer_ = *other;  // numbers of another type, as is said when the network is tried
    return;
  }
  throw Error(ErrorCode::ModelMismatch, name_,
              message("gives \"{1}\", which is not a tensor (a sequence, a map, an optional)", outputs_.front().name),
              "Export the classifier alone, with a tensor of scores as its output.");
}

void OnnxFile::dropUnneeded() {
  std::set<std::string> needed{answer_.name};
  std::vector<OnnxNode> kept;
  // From the end, and not with a view, which clang does not understand of this standard library.
  for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node) {  // NOLINT(modernize-loop-convert)
    const auto isNeeded = [&](const std::string& value) { return !value.empty() && needed.count(value) > 0; };
    if (std::none_of(node->outputs.begin(), node->outputs.end(), isNeeded)) continue;
    needed.insert(node->inputs.begin(), node->inputs.end());
    needed.insert(node->captured.begin(), node->captured.end());
    kept.push_back(std::move(*node));
  }
  nodes_.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
  std::erase_if(tensors_, [&](const TensorView& t) { return !needed.count(t.name); });
  for (const auto& t : tensors_)
    if (t.dtype.empty())
      throw Error(
          ErrorCode::ModelMismatch, name_,
          message("tensor \"{1}\" holds {2}, which cannot be computed with", t.name, std::string(foreign_.at(t.name))),
          "Export the network in single precision, without quantisation.");
  const auto isNeeded = [&](const OnnxValue& v) { return needed.count(v.name) > 0; };
  if (std::any_of(inputs_.begin(), inputs_.end(), isNeeded))
    std::erase_if(inputs_, [&](const OnnxValue& v) { return !isNeeded(v); });
}

namespace {

/// Whether images that the file does not say the shape of have their channels last: they are turned around before
/// anything else is done with them.
bool turnsChannelsFirst(const OnnxFile& model, const std::string& images) {
  std::set<std::string> values{images};
  for (const OnnxNode& node : model.nodes()) {
    const bool reads = std::any_of(node.inputs.begin(), node.inputs.end(),
                                   [&](const std::string& value) { return values.count(value) > 0; });
    if (!reads || node.outputs.empty()) continue;
    if (node.type == "Transpose") {
      const auto perm = node.attributes.find("perm");
      return perm != node.attributes.end() && perm->second.numbers == std::vector<std::int64_t>{0, 3, 1, 2};
    }
    static const std::set<std::string> kAlike{"Identity", "Cast", "Add", "Sub", "Mul", "Div"};
    if (!kAlike.count(node.type)) return false;
    values.insert(node.outputs.front());
  }
  return false;
}

/// What Windows' tools note about images (onnx/docs/MetadataProps.md), and the type of the input.
void addPixels(const OnnxFile& model, const std::string& name, NetworkFacts& facts) {
  const auto says = [&](const char* key, std::string_view value) {
    const auto it = model.metadata().find(key);
    return it != model.metadata().end() && it->second == value;
  };
  const std::string& dtype = model.inputs().front().dtype;
  if (dtype == "I8" || dtype == "BOOL")
    throw Error(
        ErrorCode::ModelMismatch, name,
        message("takes images of the type {1}, which is no brightness", std::string(dtype == "I8" ? "int8" : "bool")),
        "Export the network in single precision, before it is quantised.");
  facts.wholeNumbers = dtype.front() == 'U' || dtype.front() == 'I';
  facts.upTo255 = facts.wholeNumbers || says("Image.NominalPixelRange", "NominalRange_0_255");
  facts.blueFirst = facts.channels == 3 && says("Image.BitmapPixelFormat", "Bgr8");
}

}  // namespace

NetworkFacts factsOf(const OnnxFile& model, const std::string& name) {
  if (model.inputs().size() != 1) {
    std::string names;
    for (const auto& v : model.inputs()) names += (names.empty() ? "" : ", ") + v.name;
    throw Error(ErrorCode::ModelMismatch, name,
                names.empty() ? Message("takes no input")
                              : message("takes {1} inputs ({2}) and not one", model.inputs().size(), names),
                "Export a classifier of square images: one input, images x 3 x height x width.");
  }
  const OnnxValue& images = model.inputs().front();
  if (!images.tensor)
    throw Error(ErrorCode::ModelMismatch, name,
                message("takes \"{1}\", which is not a tensor (a sequence, a map, an optional)", images.name),
                "Export a classifier of square images: one input, images x 3 x height x width.");
  NetworkFacts facts = factsOfSizes(images.dims, model.answer().dims, name);
  const bool said = images.dims.size() == 4 && (images.dims[1] > 0 || images.dims[3] > 0);
  if (!said) facts.channelsLast = turnsChannelsFirst(model, images.name);
  if (!images.dtype.empty()) addPixels(model, name, facts);
  return facts;
}

}  // namespace sightline
