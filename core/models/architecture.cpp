// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/architecture.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace sightline {
namespace {

using Json = nlohmann::ordered_json;

/// Reads keys of one JSON object and says which one is wrong.
class Reader {
 public:
  Reader(const Json& json, const std::string& name) : json_(json), name_(name) {}

  template <class T>
  void optional(const char* key, T& value) const {
    if (!json_.contains(key)) return;
    try {
      value = json_.at(key).get<T>();
    } catch (const Json::exception&) {
      throw Error(ErrorCode::BadFormat, name_,
                  std::string("has an unreadable value for \"") + key + "\": " + json_.at(key).dump());
    }
  }
  template <class T>
  void required(const char* key, T& value) const {
    if (!json_.contains(key))
      throw Error(ErrorCode::BadFormat, name_, std::string("lacks the key \"") + key + "\"",
                  "See the model files of the demo for an example.");
    optional(key, value);
  }
  void positive(const char* key, const std::vector<int>& values, std::size_t count) const {
    bool good = values.size() == count && count > 0;
    for (const int v : values) good &= v > 0 && v <= 65536;
    if (!good)
      throw Error(ErrorCode::BadFormat, name_,
                  std::string("\"") + key + "\" needs " + std::to_string(count) + " positive numbers");
  }
  void positive(const char* key, int value) const { positive(key, std::vector<int>{value}, 1); }

 private:
  const Json& json_;
  const std::string& name_;
};

ResNetConfig readResNet(const Reader& r) {
  ResNetConfig c;
  std::string block = "bottleneck";
  r.optional("block", block);
  c.bottleneck = block == "bottleneck";
  r.required("layers", c.layers);
  r.required("channels", c.channels);
  r.optional("expansion", c.expansion);
  r.optional("stem_chs", c.stemChannels);
  r.optional("bn_eps", c.bnEps);
  r.positive("layers", c.layers, c.layers.size());
  r.positive("channels", c.channels, c.layers.size());
  r.positive("expansion", c.expansion);
  r.positive("stem_chs", c.stemChannels);
  return c;
}

EfficientNetConfig readEfficientNet(const Reader& r) {
  EfficientNetConfig c;
  std::string pad = "tf_same";
  r.optional("pad", pad);
  c.padding = pad == "static" ? EfficientNetConfig::Padding::Static : EfficientNetConfig::Padding::TfSame;
  r.optional("static_size", c.staticSize);
  r.required("stem", c.stemChannels);
  r.required("num_features", c.headChannels);
  r.required("out_channels", c.outChannels);
  r.required("repeats", c.repeats);
  r.required("kernels", c.kernels);
  r.required("strides", c.strides);
  r.required("expand", c.expand);
  r.optional("se_ratio", c.seRatio);
  r.optional("channel_divisor", c.divisor);
  r.optional("bn_eps", c.bnEps);
  const auto stages = c.outChannels.size();
  r.positive("out_channels", c.outChannels, stages);
  r.positive("repeats", c.repeats, stages);
  r.positive("kernels", c.kernels, stages);
  r.positive("strides", c.strides, stages);
  r.positive("expand", c.expand, stages);
  r.positive("stem", c.stemChannels);
  r.positive("num_features", c.headChannels);
  return c;
}

SwinConfig readSwin(const Reader& r, const std::string& name) {
  SwinConfig c;
  r.required("img_size", c.imageSize);
  r.optional("patch_size", c.patchSize);
  r.optional("window", c.window);
  r.required("embed_dim", c.embedDim);
  r.required("depths", c.depths);
  r.required("num_heads", c.heads);
  r.optional("mlp_ratio", c.mlpRatio);
  r.optional("ln_eps", c.lnEps);
  r.positive("depths", c.depths, c.depths.size());
  r.positive("num_heads", c.heads, c.depths.size());
  r.positive("embed_dim", c.embedDim);
  r.positive("patch_size", c.patchSize);
  r.positive("window", c.window);
  int grid = c.imageSize / c.patchSize;
  for (std::size_t s = 0; s < c.depths.size(); ++s, grid /= 2)
    if (c.imageSize % c.patchSize || grid < 1 || (grid > c.window && grid % c.window) ||
        (s + 1 < c.depths.size() && grid % 2) || (c.embedDim << s) % c.heads[s])
      throw Error(ErrorCode::BadFormat, name,
                  "describes a Swin whose stage " + std::to_string(s) + " (grid " + std::to_string(grid) +
                      ") does not divide into windows of " + std::to_string(c.window) + " or into its heads");
  return c;
}

CaitConfig readCait(const Reader& r, const std::string& name) {
  CaitConfig c;
  r.required("img_size", c.imageSize);
  r.required("patch_size", c.patchSize);
  r.required("embed_dim", c.embedDim);
  r.required("depth", c.depth);
  r.required("num_heads", c.heads);
  r.optional("depth_token_only", c.depthTokenOnly);
  r.optional("mlp_ratio", c.mlpRatio);
  r.optional("ln_eps", c.lnEps);
  r.positive("depth", c.depth);
  r.positive("num_heads", c.heads);
  r.positive("patch_size", c.patchSize);
  if (c.imageSize % c.patchSize || c.embedDim <= 0 || c.embedDim % c.heads)
    throw Error(ErrorCode::BadFormat, name,
                "describes a CaiT whose image does not divide into patches or whose width does not divide into heads");
  return c;
}

}  // namespace

std::string tokensId(TorchScriptConfig::Tokens tokens) {
  static constexpr const char* kIds[] = {"auto", "nchw", "nhwc", "sequence"};
  return kIds[static_cast<int>(tokens)];
}

TorchScriptConfig::Tokens tokensFromId(const std::string& id) {
  using Tokens = TorchScriptConfig::Tokens;
  for (const auto tokens : {Tokens::Automatic, Tokens::ChannelsFirst, Tokens::ChannelsLast, Tokens::Sequence})
    if (id == tokensId(tokens)) return tokens;
  throw Error(ErrorCode::InvalidOption, id, "is not a layout of a network's outputs",
              "Use auto, nchw, nhwc or sequence.");
}

std::string familyId(const Architecture& a) {
  static constexpr const char* kIds[] = {"resnet", "efficientnet", "swin", "cait", "torchscript"};
  return kIds[a.config.index()];
}

Architecture parseArchitecture(const std::string& text, const std::string& name) {
  Json json;
  try {
    json = Json::parse(text);
  } catch (const Json::exception&) {
    throw Error(ErrorCode::BadFormat, name, "is not JSON");
  }
  if (!json.is_object()) throw Error(ErrorCode::BadFormat, name, "is not a JSON object");
  const Reader r(json, name);
  Architecture a;
  std::string arch;
  r.required("arch", arch);
  r.optional("num_classes", a.classCount);
  if (arch == "torchscript") {
    TorchScriptConfig c;
    std::string tokens = tokensId(c.tokens);
    r.optional("tokens", tokens);
    c.tokens = tokensFromId(tokens);
    r.optional("prefix_tokens", c.prefixTokens);
    if (!json.contains("num_classes")) a.classCount = 0;
    if (a.classCount < 0) throw Error(ErrorCode::BadFormat, name, "\"num_classes\" is " + std::to_string(a.classCount));
    a.config = c;
    return a;
  }
  r.positive("num_classes", a.classCount);
  if (arch == "resnet")
    a.config = readResNet(r);
  else if (arch == "efficientnet")
    a.config = readEfficientNet(r);
  else if (arch == "swin")
    a.config = readSwin(r, name);
  else if (arch == "cait")
    a.config = readCait(r, name);
  else
    throw Error(ErrorCode::BadFormat, name, "names the architecture \"" + arch + "\"",
                "Known are resnet, efficientnet, swin, cait and torchscript.");
  return a;
}

std::string toJson(const Architecture& a) {
  Json j;
  j["arch"] = familyId(a);
  j["num_classes"] = a.classCount;
  if (const auto* c = std::get_if<ResNetConfig>(&a.config)) {
    j["block"] = c->bottleneck ? "bottleneck" : "basic";
    j["layers"] = c->layers;
    j["channels"] = c->channels;
    j["expansion"] = c->expansion;
    j["stem_chs"] = c->stemChannels;
    j["bn_eps"] = c->bnEps;
  } else if (const auto* e = std::get_if<EfficientNetConfig>(&a.config)) {
    j["pad"] = e->padding == EfficientNetConfig::Padding::Static ? "static" : "tf_same";
    j["static_size"] = e->staticSize;
    j["stem"] = e->stemChannels;
    j["num_features"] = e->headChannels;
    j["out_channels"] = e->outChannels;
    j["repeats"] = e->repeats;
    j["kernels"] = e->kernels;
    j["strides"] = e->strides;
    j["expand"] = e->expand;
    j["se_ratio"] = e->seRatio;
    j["channel_divisor"] = e->divisor;
    j["bn_eps"] = e->bnEps;
  } else if (const auto* s = std::get_if<SwinConfig>(&a.config)) {
    j["img_size"] = s->imageSize;
    j["patch_size"] = s->patchSize;
    j["window"] = s->window;
    j["embed_dim"] = s->embedDim;
    j["depths"] = s->depths;
    j["num_heads"] = s->heads;
    j["mlp_ratio"] = s->mlpRatio;
    j["ln_eps"] = s->lnEps;
  } else if (const auto* t = std::get_if<CaitConfig>(&a.config)) {
    j["img_size"] = t->imageSize;
    j["patch_size"] = t->patchSize;
    j["embed_dim"] = t->embedDim;
    j["depth"] = t->depth;
    j["num_heads"] = t->heads;
    j["depth_token_only"] = t->depthTokenOnly;
    j["mlp_ratio"] = t->mlpRatio;
    j["ln_eps"] = t->lnEps;
  } else if (const auto* p = std::get_if<TorchScriptConfig>(&a.config)) {
    j["tokens"] = tokensId(p->tokens);
    j["prefix_tokens"] = p->prefixTokens;
  }
  return j.dump(1);
}

}  // namespace sightline
